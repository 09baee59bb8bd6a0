package dev.parallelizable.hazelcast.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Members that were lost with an element:")
class LossesTest {
  private static final Node A = new Node(new UUID(0, 1), "a");
  private static final Node AGAIN = new Node(new UUID(0, 2), "a");

  private final Losses losses = new Losses();
  private final Object[] inputs = {1, 2, 3, 4};

  @Test
  @DisplayName("each counts once, and one that was started again is another one")
  void distinct() {
    losses.add(inputs, 0, 2, A);
    losses.add(inputs, 0, 1, A);
    assertEquals(List.of("a"), losses.of(inputs, 0));
    losses.add(inputs, 0, 1, AGAIN);
    assertEquals(List.of("a", "a"), losses.of(inputs, 0));
    assertEquals(List.of("a"), losses.of(inputs, 1));
    assertEquals(List.of(), losses.of(inputs.clone(), 0));
  }

  @Test
  @DisplayName("a suspect goes alone, others together up to the next one")
  void together() {
    assertEquals(4, losses.together(inputs, 0, 4));
    losses.add(inputs, 2, 3, A);
    assertEquals(2, losses.together(inputs, 0, 4));
    assertEquals(3, losses.together(inputs, 2, 4));
    assertEquals(4, losses.together(inputs, 3, 4));
  }

  @Test
  @DisplayName("nothing is kept of elements that have been delivered")
  void forgotten() {
    losses.add(inputs, 0, 4, A);
    losses.forget(inputs, 0, 3);
    assertEquals(1, losses.size());
    losses.forget(inputs, 3, 4);
    assertEquals(0, losses.size());
  }
}
