package dev.parallelizable.hazelcast.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The types that may be sent for a method are those that its signature names,")
class SignatureTest {
  private static final Registry REGISTRY = Registry.of(SignatureTest.class.getClassLoader());

  private static Set<Class<?>> types(String method) {
    var kernel = REGISTRY.find(Trades.class.getName() + "." + method);
    if (kernel == null) {
      throw new AssertionError("There is no kernel " + method + " in " + REGISTRY.names());
    }
    return Signature.types(kernel);
  }

  @Test
  @DisplayName("its receiver and shared arguments, sealed types with all of theirs, and fields")
  void all() {
    assertEquals(
        Set.of(
            Trades.class,
            Trades.Desk.class,
            Trades.Market.class,
            Trades.Symbol.class,
            Trades.Price.class,
            Trades.Order.class,
            Trades.Buy.class,
            Trades.Sell.class,
            Trades.Size.class,
            Trades.Fill.class,
            Trades.ClosedException.class),
        types("fill"));
  }

  @Test
  @DisplayName("the tuple of several elements, but not what implements an interface that is open")
  void open() {
    assertEquals(
        Set.of(Trades.Open.class, Trades.Size.class, ParallelTrades.Open.Args.class),
        types("open"));
  }
}
