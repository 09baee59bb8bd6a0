package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.io.Output;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Boxes, strings, and what else holds no other objects. */
final class JdkValues {
  private JdkValues() {}

  @SuppressWarnings("JavaUtilDate") // Old ones are sent, too.
  static void addTo(KindTable table) {
    boxes(table);
    numbersAndNames(table);
    optionals(table);
    PrimitiveArrays.addTo(table);
    table.leaf(
        BitSet.class,
        (out, v) -> writeBytes(out, v.toByteArray()),
        in -> BitSet.valueOf(readBytes(in)));
    table.leaf(Date.class, (out, v) -> out.writeLong(v.getTime()), in -> new Date(in.readLong()));
  }

  private static void boxes(KindTable table) {
    table.value(String.class, Output::writeString, BoundedInput::readRequiredString);
    table.value(Boolean.class, Output::writeBoolean, in -> in.readByte() != 0);
    table.value(Byte.class, (out, v) -> out.writeByte(v), BoundedInput::readByte);
    table.value(Character.class, Output::writeChar, BoundedInput::readChar);
    table.value(Short.class, (out, v) -> out.writeShort(v), BoundedInput::readShort);
    table.value(Integer.class, (out, v) -> out.writeVarInt(v, false), in -> in.readVarInt(false));
    table.value(Long.class, (out, v) -> out.writeVarLong(v, false), in -> in.readVarLong(false));
    table.value(Float.class, Output::writeFloat, BoundedInput::readFloat);
    table.value(Double.class, Output::writeDouble, BoundedInput::readDouble);
    table.byClass.put(boolean.class, table.byId.get(1));
    table.byClass.put(byte.class, table.byId.get(2));
    table.byClass.put(char.class, table.byId.get(3));
    table.byClass.put(short.class, table.byId.get(4));
    table.byClass.put(int.class, table.byId.get(5));
    table.byClass.put(long.class, table.byId.get(6));
    table.byClass.put(float.class, table.byId.get(7));
    table.byClass.put(double.class, table.byId.get(8));
  }

  private static void numbersAndNames(KindTable table) {
    table.value(BigInteger.class, JdkValues::writeBig, JdkValues::readBig);
    table.value(
        BigDecimal.class,
        (out, v) -> {
          writeBig(out, v.unscaledValue());
          out.writeVarInt(v.scale(), false);
        },
        in -> new BigDecimal(readBig(in), in.readVarInt(false)));
    table.value(
        MathContext.class,
        (out, v) -> {
          out.writeVarInt(v.getPrecision(), true);
          out.writeString(v.getRoundingMode().name());
        },
        in -> new MathContext(in.readVarInt(true), RoundingMode.valueOf(in.readRequiredString())));
    table.value(
        UUID.class,
        (out, v) -> {
          out.writeLong(v.getMostSignificantBits());
          out.writeLong(v.getLeastSignificantBits());
        },
        in -> new UUID(in.readLong(), in.readLong()));
    table.value(
        URI.class,
        (out, v) -> out.writeString(v.toString()),
        in -> URI.create(in.readRequiredString()));
    table.value(
        Currency.class,
        (out, v) -> out.writeString(v.getCurrencyCode()),
        in -> Currency.getInstance(in.readRequiredString()));
    table.value(Locale.class, JdkValues::writeLocale, JdkValues::readLocale);
    table.value(Path.class, JdkValues::writePath, in -> Path.of(in.readRequiredString()));
  }

  private static void optionals(KindTable table) {
    table.value(
        OptionalInt.class,
        (out, v) -> {
          out.writeBoolean(v.isPresent());
          out.writeVarInt(v.orElse(0), false);
        },
        in -> present(in.readByte(), OptionalInt.of(in.readVarInt(false)), OptionalInt.empty()));
    table.value(
        OptionalLong.class,
        (out, v) -> {
          out.writeBoolean(v.isPresent());
          out.writeVarLong(v.orElse(0), false);
        },
        in -> present(in.readByte(), OptionalLong.of(in.readVarLong(false)), OptionalLong.empty()));
    table.value(
        OptionalDouble.class,
        (out, v) -> {
          out.writeBoolean(v.isPresent());
          out.writeDouble(v.orElse(0));
        },
        in -> present(in.readByte(), OptionalDouble.of(in.readDouble()), OptionalDouble.empty()));
  }

  private static <T> T present(byte flag, T present, T absent) {
    return flag != 0 ? present : absent;
  }

  private static void writeBytes(Output out, byte[] bytes) {
    out.writeVarInt(bytes.length, true);
    out.writeBytes(bytes);
  }

  private static byte[] readBytes(BoundedInput in) {
    return in.readBytes(in.readCount(1));
  }

  private static void writeBig(Output out, BigInteger value) {
    writeBytes(out, value.toByteArray());
  }

  private static BigInteger readBig(BoundedInput in) {
    return new BigInteger(readBytes(in));
  }

  private static void writeLocale(Output out, Locale value) {
    String tag = value.toLanguageTag();
    boolean tagSaysAll = Locale.forLanguageTag(tag).equals(value);
    Locale parts = Locale.of(value.getLanguage(), value.getCountry(), value.getVariant());
    if (!tagSaysAll && !parts.equals(value)) {
      throw Refusal.of(Locale.class, "neither its tag nor its parts say all of " + value);
    }
    out.writeBoolean(tagSaysAll);
    if (tagSaysAll) {
      out.writeString(tag);
    } else {
      out.writeString(value.getLanguage());
      out.writeString(value.getCountry());
      out.writeString(value.getVariant());
    }
  }

  private static Locale readLocale(BoundedInput in) {
    return in.readByte() != 0
        ? Locale.forLanguageTag(in.readRequiredString())
        : Locale.of(in.readRequiredString(), in.readRequiredString(), in.readRequiredString());
  }

  private static void writePath(Output out, Path value) {
    if (!value.getFileSystem().equals(FileSystems.getDefault())) {
      throw Refusal.of(Path.class, "it is of a file system of this process");
    }
    out.writeString(value.toString());
  }
}
