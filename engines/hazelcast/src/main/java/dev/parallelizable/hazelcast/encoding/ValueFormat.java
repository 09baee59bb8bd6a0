package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What holds no other objects: the Kryo is not needed, and may be missing. */
final class ValueFormat<T> extends Serializer<T> {
  private final BiConsumer<Output, T> writer;
  private final Function<BoundedInput, T> reader;

  ValueFormat(BiConsumer<Output, T> writer, Function<BoundedInput, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public void write(@Nullable Kryo kryo, Output out, T object) {
    writer.accept(out, object);
  }

  @Override
  public T read(@Nullable Kryo kryo, Input in, Class<? extends T> type) {
    return reader.apply((BoundedInput) in);
  }
}
