package dev.parallelizable.hazelcast.encoding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds that one reader has met: the other side of {@link WrittenNames}. */
final class ReadNames {
  private final Types types;
  private final List<Kind> kinds = new ArrayList<>();

  ReadNames(Types types) {
    this.types = types;
  }

  @Nullable Kind readClass(BoundedInput in) {
    int number = in.readVarInt(true);
    if (number == 0) {
      return null;
    }
    if (number > 0 && number < WrittenNames.FIRST) {
      return JdkTypes.withId(number);
    }
    int index = number - WrittenNames.FIRST;
    if (index < 0 || index > kinds.size()) {
      throw Refusal.malformed("they refer to a type that is not there");
    }
    if (index == kinds.size()) {
      kinds.add(types.named(in.readRequiredString()));
    }
    return kinds.get(index);
  }
}
