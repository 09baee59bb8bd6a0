package dev.parallelizable.hazelcast.kernels;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Methods whose signatures name types of the application in many ways. */
record Trades(Desk desk) {
  record Desk(String name) {}

  record Market(Map<Symbol, List<Price[]>> prices) {}

  record Symbol(String name) {}

  record Price(LocalDate day, double amount) {}

  sealed interface Order permits Buy, Sell {}

  record Buy(Symbol symbol, Size size) implements Order {}

  static final class Sell implements Order {
    static final List<Unsent> KNOWN = List.of();
    final Size size = Size.ROUND;
    transient Unsent cache = new Unsent();
  }

  enum Size {
    ROUND,
    ODD
  }

  static final class Unsent {}

  interface Open {}

  record Hidden() implements Open {}

  record Fill<T>(T order) {}

  static final class ClosedException extends Exception {
    private static final long serialVersionUID = 1;
  }

  @Parallelizable
  <T extends Order> Fill<? super T> fill(@Shared Market market, T order) throws ClosedException {
    if (market.prices().isEmpty()) {
      throw new ClosedException();
    }
    return new Fill<>(order);
  }

  @Parallelizable
  static Open open(List<? extends Open> open, Size[] sizes) {
    return open.get(sizes.length);
  }
}
