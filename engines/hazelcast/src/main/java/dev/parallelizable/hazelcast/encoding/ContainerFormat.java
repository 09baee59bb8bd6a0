package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What holds any number of objects: collections, and maps as keys and values in turn. A mutable one
 * is there before its content, so the content may refer to it; others are built in the end.
 */
abstract sealed class ContainerFormat extends Serializer<Object> {
  private static final int NO_ORDER = 0;
  private static final int NATURAL = 1;
  private static final int REVERSED = 2;
  private static final int CASE_INSENSITIVE = 3;
  private static final int OTHER_ORDER = 4;

  static ContainerFormat mutable(IntFunction<?> maker) {
    return new Mutable(maker);
  }

  /** Whatever has a comparator. */
  static ContainerFormat sorted(
      Function<Object, @Nullable Comparator<?>> comparator,
      Function<@Nullable Comparator<Object>, ?> maker) {
    return new Sorted(comparator, maker);
  }

  static ContainerFormat built(Function<@Nullable Object[], ?> builder) {
    return new Built(builder);
  }

  /** At once: it may be changed meanwhile. */
  private static @Nullable Object[] content(Object container) {
    if (container instanceof Collection<?> collection) {
      return collection.toArray();
    }
    Map.Entry<?, ?>[] entries = ((Map<?, ?>) container).entrySet().toArray(new Map.Entry<?, ?>[0]);
    @Nullable Object[] content = new @Nullable Object[2 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      content[2 * i] = entries[i].getKey();
      content[2 * i + 1] = entries[i].getValue();
    }
    return content;
  }

  final void writeContent(Kryo kryo, Output out, Object container) {
    @Nullable Object[] content = content(container);
    out.writeVarInt(content.length, true);
    for (Object each : content) {
      kryo.writeClassAndObject(out, each);
    }
  }

  @SuppressWarnings("unchecked")
  final Object readContent(Kryo kryo, Input in, int count, Object container) {
    kryo.reference(container);
    if (container instanceof Map<?, ?> map) {
      for (int i = 0; i + 1 < count; i += 2) {
        Object key = kryo.readClassAndObject(in);
        ((Map<Object, Object>) map).put(key, kryo.readClassAndObject(in));
      }
    } else {
      for (int i = 0; i < count; i++) {
        ((Collection<Object>) container).add(kryo.readClassAndObject(in));
      }
    }
    return container;
  }

  private static final class Mutable extends ContainerFormat {
    private final IntFunction<?> maker;

    Mutable(IntFunction<?> maker) {
      this.maker = maker;
    }

    @Override
    public void write(Kryo kryo, Output out, Object container) {
      writeContent(kryo, out, container);
    }

    @Override
    public Object read(Kryo kryo, Input in, Class<?> type) {
      int count = ((BoundedInput) in).readCount();
      return readContent(kryo, in, count, maker.apply(count));
    }
  }

  private static final class Sorted extends ContainerFormat {
    private final Function<Object, @Nullable Comparator<?>> comparator;
    private final Function<@Nullable Comparator<Object>, ?> maker;

    Sorted(
        Function<Object, @Nullable Comparator<?>> comparator,
        Function<@Nullable Comparator<Object>, ?> maker) {
      this.comparator = comparator;
      this.maker = maker;
    }

    @Override
    public void write(Kryo kryo, Output out, Object container) {
      // The order comes before the container, so it can't refer to it.
      References.of(kryo).building();
      Comparator<?> order = comparator.apply(container);
      if (order == null) {
        out.writeByte(NO_ORDER);
      } else if (order.equals(Comparator.naturalOrder())) {
        out.writeByte(NATURAL);
      } else if (order.equals(Comparator.reverseOrder())) {
        out.writeByte(REVERSED);
      } else if (order.equals(String.CASE_INSENSITIVE_ORDER)) {
        out.writeByte(CASE_INSENSITIVE);
      } else {
        out.writeByte(OTHER_ORDER);
        kryo.writeClassAndObject(out, order);
      }
      References.of(kryo).built();
      writeContent(kryo, out, container);
    }

    @Override
    public Object read(Kryo kryo, Input in, Class<?> type) {
      Object container = maker.apply(readOrder(kryo, in));
      return readContent(kryo, in, ((BoundedInput) in).readCount(), container);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparator<Object> readOrder(Kryo kryo, Input in) {
      Object order =
          switch (in.readByte()) {
            case NO_ORDER -> null;
            case NATURAL -> Comparator.naturalOrder();
            case REVERSED -> Comparator.reverseOrder();
            case CASE_INSENSITIVE -> String.CASE_INSENSITIVE_ORDER;
            default -> kryo.readClassAndObject(in);
          };
      if (order != null && !(order instanceof Comparator<?>)) {
        throw Refusal.malformed("an order is no comparator");
      }
      return (Comparator<Object>) order;
    }
  }

  private static final class Built extends ContainerFormat {
    private final Function<@Nullable Object[], ?> builder;

    Built(Function<@Nullable Object[], ?> builder) {
      this.builder = builder;
    }

    @Override
    public void write(Kryo kryo, Output out, Object container) {
      References.of(kryo).building();
      writeContent(kryo, out, container);
      References.of(kryo).built();
    }

    @Override
    public Object read(Kryo kryo, Input in, Class<?> type) {
      @Nullable Object[] content = new @Nullable Object[((BoundedInput) in).readCount()];
      for (int i = 0; i < content.length; i++) {
        content[i] = kryo.readClassAndObject(in);
      }
      return builder.apply(content);
    }
  }
}
