package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.io.Output;
import java.lang.reflect.Array;

/**
 * Primitive arrays: their length, then their elements, which go beside the bytes if they are many.
 */
final class PrimitiveArrays {
  private PrimitiveArrays() {}

  private interface Writer<T> {
    void write(Output out, T array, int offset, int count);
  }

  private interface Reader<T> {
    T read(BoundedInput in, int count);
  }

  static void addTo(KindTable table) {
    add(table, byte[].class, Byte.BYTES, Output::writeBytes, BoundedInput::readBytes);
    add(table, boolean[].class, 1, Output::writeBooleans, BoundedInput::readBooleans);
    add(table, char[].class, Character.BYTES, Output::writeChars, BoundedInput::readChars);
    add(table, short[].class, Short.BYTES, Output::writeShorts, BoundedInput::readShorts);
    add(table, int[].class, Integer.BYTES, Output::writeInts, BoundedInput::readInts);
    add(table, long[].class, Long.BYTES, Output::writeLongs, BoundedInput::readLongs);
    add(table, float[].class, Float.BYTES, Output::writeFloats, BoundedInput::readFloats);
    add(table, double[].class, Double.BYTES, Output::writeDoubles, BoundedInput::readDoubles);
  }

  private static <T> void add(
      KindTable table, Class<T> type, int width, Writer<T> writer, Reader<T> reader) {
    table.leaf(
        type,
        (out, array) -> {
          int length = Array.getLength(array);
          out.writeVarInt(length, true);
          if (CompactOutput.isBeside(length, width)) {
            ((CompactOutput) out).writeBeside(array, length, width);
          } else {
            writer.write(out, array, 0, length);
          }
        },
        in -> {
          int length = in.readLength();
          return CompactOutput.isBeside(length, width)
              ? in.readBeside(type, length)
              : reader.read(in, in.checkCount(length, width));
        });
  }
}
