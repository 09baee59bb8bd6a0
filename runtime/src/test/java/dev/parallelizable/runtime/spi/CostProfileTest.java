package dev.parallelizable.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CostProfileTest {
  private final CostProfile cost = new CostProfile();

  /** Measures elements one by one. */
  private void measure(int elements, long nanosEach) {
    for (int i = 0; i < elements; i++) {
      cost.measured(1, nanosEach);
    }
  }

  @Test
  void elementsAreFastWhenAThousandHaveBeen() {
    measure(999, 14_000);
    assertFalse(cost.isFast());
    measure(1, 14_000);
    assertTrue(cost.isFast());
  }

  @Test
  void aPauseOfTheMachineDoesNotMakeThemSlow() {
    measure(1_000, 14_000);
    for (int i = 0; i < 100; i++) {
      measure(1, 54_000);
      assertTrue(cost.isFast());
      measure(3, 14_000);
    }
  }

  @Test
  void elementsThatTakeLongerForGoodAreNotFastAnyMore() {
    measure(1_000, 14_000);
    measure(50, 100_000);
    assertFalse(cost.isFast());
  }

  @Test
  void elementsThatWereNeverShorterThanTheLowerLimitAreNotFast() {
    measure(5_000, 30_000);
    assertFalse(cost.isFast());
  }

  @Test
  void elementsThatBlockAreNotFast() {
    measure(1_000, 14_000);
    cost.blocked(1_000_000_000);
    assertFalse(cost.isFast());
  }

  @Test
  void aFailureTakesTheTrustAway() {
    measure(1_000, 14_000);
    cost.distrust();
    assertFalse(cost.isFast());
    measure(20_000, 14_000);
    assertFalse(cost.isFast());
    measure(1_000, 14_000);
    assertTrue(cost.isFast());
  }
}
