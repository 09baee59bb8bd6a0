package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.util.MapReferenceResolver;
import java.util.Arrays;

/** The objects of one value that were written or read, by number. */
final class References extends MapReferenceResolver {
  private final Types types;
  private int last;

  /** Numbers of those that are built only after all they hold was read. */
  private int[] unbuilt = new int[16];

  private int depth;

  References(Types types) {
    this.types = types;
  }

  static References of(Kryo kryo) {
    return (References) kryo.getReferenceResolver();
  }

  /** What was added last can't be referred to until {@link #built()}, as it can't be read so. */
  void building() {
    if (depth == unbuilt.length) {
      unbuilt = Arrays.copyOf(unbuilt, 2 * depth);
    }
    unbuilt[depth++] = last;
  }

  void built() {
    depth--;
  }

  @Override
  public int addWrittenObject(Object object) {
    last = super.addWrittenObject(object);
    return last;
  }

  @Override
  public int getWrittenId(Object object) {
    int id = super.getWrittenId(object);
    for (int i = 0; id >= 0 && i < depth; i++) {
      if (unbuilt[i] == id) {
        throw Refusal.of(
            object.getClass(),
            "it contains itself, and is built from its content. Break the cycle, or use a class"
                + " with fields or a mutable collection");
      }
    }
    return id;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Object getReadObject(Class type, int id) {
    Object read = id >= 0 && id < readObjects.size() ? readObjects.get(id) : null;
    if (read == null) {
      throw Refusal.malformed("they refer to an object that is not there");
    }
    return read;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public boolean useReferences(Class type) {
    return !types.of(type).isValue();
  }

  @Override
  public void reset() {
    super.reset();
    depth = 0;
  }
}
