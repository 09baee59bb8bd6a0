package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds one object or two, and is built from them: {@code Optional} and map entries. */
final class HolderFormat extends Serializer<Object> {
  private final boolean isEntry;
  private final Builder builder;

  interface Builder {
    Object build(@Nullable Object first, @Nullable Object second);
  }

  private HolderFormat(boolean isEntry, Builder builder) {
    this.isEntry = isEntry;
    this.builder = builder;
  }

  static HolderFormat ofOptional() {
    return new HolderFormat(false, (content, nothing) -> Optional.ofNullable(content));
  }

  static HolderFormat ofEntry(Builder builder) {
    return new HolderFormat(true, builder);
  }

  @Override
  public void write(Kryo kryo, Output out, Object holder) {
    References.of(kryo).building();
    if (isEntry) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) holder;
      kryo.writeClassAndObject(out, entry.getKey());
      kryo.writeClassAndObject(out, entry.getValue());
    } else {
      kryo.writeClassAndObject(out, ((Optional<?>) holder).orElse(null));
    }
    References.of(kryo).built();
  }

  @Override
  public Object read(Kryo kryo, Input in, Class<?> type) {
    Object first = kryo.readClassAndObject(in);
    return builder.build(first, isEntry ? kryo.readClassAndObject(in) : null);
  }
}
