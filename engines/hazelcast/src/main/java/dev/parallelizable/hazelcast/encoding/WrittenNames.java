package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the classes that one writer has used, each written once: 0 stands for null, a number
 * below {@link #FIRST} for a type of the JDK, the rest counts the names. A name follows where it is
 * used first.
 */
final class WrittenNames {
  static final int FIRST = 100;

  private final Types types;
  private final IdentityHashMap<Kind, Integer> numbers = new IdentityHashMap<>();

  /** In the order of their numbers, with the places where their names are. */
  private final List<Name> names = new ArrayList<>();

  WrittenNames(Types types) {
    this.types = types;
  }

  @Nullable Kind writeClass(Output out, @Nullable Class<?> type) {
    if (type == null) {
      out.writeByte(0);
      return null;
    }
    Kind kind = types.of(type);
    if (!kind.isNamed()) {
      out.writeVarInt(kind.getId(), true);
      return kind;
    }
    Integer number = numbers.get(kind);
    if (number != null) {
      out.writeVarInt(FIRST + number, true);
      return kind;
    }
    int next = names.size();
    names.add(new Name(kind, out.position()));
    numbers.put(kind, next);
    out.writeVarInt(FIRST + next, true);
    out.writeString(kind.getType().getName());
    return kind;
  }

  /** Forgets the names from this place on. */
  void truncate(int size) {
    while (!names.isEmpty() && names.getLast().position >= size) {
      numbers.remove(names.removeLast().kind);
    }
  }

  private record Name(Kind kind, int position) {}
}
