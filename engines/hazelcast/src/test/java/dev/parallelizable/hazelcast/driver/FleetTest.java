package dev.parallelizable.hazelcast.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many chunks a member is given at a time")
class FleetTest {
  private static final Node NODE = new Node(new UUID(0, 1), "member");
  private static final long MILLI = 1_000_000;

  private int window;
  private final Fleet fleet = new Fleet(new OneMember(), chunks -> window = chunks);

  private static final class OneMember implements Link {
    @Override
    public List<Node> nodes() {
      return List.of(NODE);
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void onChange(Runnable listener) {}

    @Override
    public CompletableFuture<Arrival> send(Node node, Message request) {
      throw new AssertionError("Nothing is sent here");
    }

    @Override
    public void close() {}
  }

  /** Fills the window, and has all that is in it come back; and that again and again. */
  private void run(long away, long queued, long ran, long bytes) throws InterruptedException {
    for (int round = 0; round < 50; round++) {
      List<Fleet.Place> places = new ArrayList<>();
      for (int n = 0, most = window; n < most; n++) {
        Fleet.Place place = fleet.tryTake(Set.of(), false);
        assertTrue(place != null, "a place within the window");
        places.add(place);
      }
      for (Fleet.Place place : places) {
        fleet.ran(NODE, away, queued, ran, bytes);
        fleet.release(place);
      }
    }
  }

  @Test
  @DisplayName("is two for each core where they compute for longer than they travel")
  void computing() throws InterruptedException {
    run(60 * MILLI, 29 * MILLI, 30 * MILLI, 1_000);
    assertEquals(4, window);
  }

  @Test
  @DisplayName("grows to as many as travel while others run")
  void travelling() throws InterruptedException {
    run(11 * MILLI, 0, MILLI, 1_000);
    run(12 * MILLI, 2 * MILLI, MILLI, 1_000);
    assertTrue(window >= 4 + 2 * 8, "window " + window);
    run(12 * MILLI, 4 * MILLI, MILLI, 1_000);
    assertTrue(window <= 4 + 2 * 11, "window " + window);
  }

  @Test
  @DisplayName("grows where they block, up to a bound")
  void blocking() throws InterruptedException {
    run(101 * MILLI, 0, 100 * MILLI, 1_000);
    assertEquals(Fleet.MAX_WINDOW, window);
  }

  @Test
  @DisplayName("is so small that long messages have room in the member's memory")
  void longMessages() throws InterruptedException {
    run(101 * MILLI, 0, 100 * MILLI, 1 << 20);
    assertEquals(8, window);
    run(101 * MILLI, 0, 100 * MILLI, 64 << 20);
    assertEquals(4, window);
  }

  @Test
  @DisplayName("shrinks where they wait for longer than they run")
  void waiting() throws InterruptedException {
    run(101 * MILLI, 0, 100 * MILLI, 1_000);
    run(400 * MILLI, 300 * MILLI, 99 * MILLI, 1_000);
    assertEquals(4, window);
  }
}
