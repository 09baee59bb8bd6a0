package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.ClassResolver;
import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Registration;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import org.jspecify.annotations.Nullable;

/** A Kryo, for one value at a time. After a failure it is not used again. */
final class Session implements ClassResolver {
  /** Of objects in objects: so deep that a thread's stack of 512 KB is enough. */
  static final int MAX_DEPTH = 400;

  private final Types types;
  private final Kryo kryo;
  private @Nullable WrittenNames written;
  private @Nullable ReadNames read;

  Session(Types types) {
    this.types = types;
    kryo = new Kryo(this, new References(types));
    kryo.setRegistrationRequired(false);
    kryo.setOptimizedGenerics(false);
    kryo.setMaxDepth(MAX_DEPTH);
  }

  void write(CompactOutput out, WrittenNames names, Object value) {
    written = names;
    kryo.writeObject(out, value);
    written = null;
  }

  Object read(BoundedInput in, ReadNames names, Kind kind) {
    read = names;
    Object value = kryo.readObject(in, (Class<?>) kind.getType());
    read = null;
    return value;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable Registration writeClass(Output out, @Nullable Class type) {
    if (written == null) {
      throw new IllegalStateException("Not writing");
    }
    return written.writeClass(out, type);
  }

  @Override
  public @Nullable Registration readClass(Input in) {
    if (read == null) {
      throw new IllegalStateException("Not reading");
    }
    return read.readClass((BoundedInput) in);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Registration getRegistration(Class type) {
    return types.of(type);
  }

  @Override
  public Registration getRegistration(int id) {
    return JdkTypes.withId(id);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Registration registerImplicit(Class type) {
    return types.of(type);
  }

  /** Kryo registers formats of its own for boxes: they are not used. */
  @Override
  public Registration register(Registration registration) {
    return registration;
  }

  @Override
  public @Nullable Registration unregister(int id) {
    return null;
  }

  @Override
  public void setKryo(Kryo kryo) {}

  @Override
  public void reset() {}
}
