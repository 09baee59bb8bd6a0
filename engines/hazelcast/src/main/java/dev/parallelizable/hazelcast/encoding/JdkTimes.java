package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.io.Output;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The values of {@code java.time}. */
final class JdkTimes {
  private JdkTimes() {}

  static void addTo(KindTable table) {
    table.value(LocalDate.class, JdkTimes::write, JdkTimes::readDate);
    table.value(LocalTime.class, JdkTimes::write, JdkTimes::readTime);
    table.value(LocalDateTime.class, JdkTimes::write, JdkTimes::readDateTime);
    table.value(
        Instant.class,
        (out, v) -> {
          out.writeVarLong(v.getEpochSecond(), false);
          out.writeVarInt(v.getNano(), true);
        },
        in -> Instant.ofEpochSecond(in.readVarLong(false), in.readVarInt(true)));
    table.value(
        Duration.class,
        (out, v) -> {
          out.writeVarLong(v.getSeconds(), false);
          out.writeVarInt(v.getNano(), true);
        },
        in -> Duration.ofSeconds(in.readVarLong(false), in.readVarInt(true)));
    table.value(
        Period.class,
        (out, v) -> {
          out.writeVarInt(v.getYears(), false);
          out.writeVarInt(v.getMonths(), false);
          out.writeVarInt(v.getDays(), false);
        },
        in -> Period.of(in.readVarInt(false), in.readVarInt(false), in.readVarInt(false)));
    table.value(
        Year.class,
        (out, v) -> out.writeVarInt(v.getValue(), false),
        in -> Year.of(in.readVarInt(false)));
    table.value(
        YearMonth.class,
        (out, v) -> {
          out.writeVarInt(v.getYear(), false);
          out.writeByte(v.getMonthValue());
        },
        in -> YearMonth.of(in.readVarInt(false), in.readByte()));
    table.value(
        MonthDay.class,
        (out, v) -> {
          out.writeByte(v.getMonthValue());
          out.writeByte(v.getDayOfMonth());
        },
        in -> MonthDay.of(in.readByte(), in.readByte()));
    zoned(table);
  }

  private static void zoned(KindTable table) {
    table.value(ZoneOffset.class, JdkTimes::write, JdkTimes::readOffset);
    table.value(
        ZoneId.class,
        (out, v) -> out.writeString(v.getId()),
        in -> ZoneId.of(in.readRequiredString()));
    table.value(
        OffsetTime.class,
        (out, v) -> {
          write(out, v.toLocalTime());
          write(out, v.getOffset());
        },
        in -> OffsetTime.of(readTime(in), readOffset(in)));
    table.value(
        OffsetDateTime.class,
        (out, v) -> {
          write(out, v.toLocalDateTime());
          write(out, v.getOffset());
        },
        in -> OffsetDateTime.of(readDateTime(in), readOffset(in)));
    table.value(
        ZonedDateTime.class,
        (out, v) -> {
          write(out, v.toLocalDateTime());
          write(out, v.getOffset());
          out.writeString(v.getZone().getId());
        },
        in ->
            ZonedDateTime.ofInstant(
                readDateTime(in), readOffset(in), ZoneId.of(in.readRequiredString())));
  }

  private static void write(Output out, LocalDate value) {
    out.writeVarLong(value.toEpochDay(), false);
  }

  private static LocalDate readDate(BoundedInput in) {
    return LocalDate.ofEpochDay(in.readVarLong(false));
  }

  private static void write(Output out, LocalTime value) {
    out.writeVarLong(value.toNanoOfDay(), true);
  }

  private static LocalTime readTime(BoundedInput in) {
    return LocalTime.ofNanoOfDay(in.readVarLong(true));
  }

  private static void write(Output out, LocalDateTime value) {
    write(out, value.toLocalDate());
    write(out, value.toLocalTime());
  }

  private static LocalDateTime readDateTime(BoundedInput in) {
    return LocalDateTime.of(readDate(in), readTime(in));
  }

  private static void write(Output out, ZoneOffset value) {
    out.writeVarInt(value.getTotalSeconds(), false);
  }

  private static ZoneOffset readOffset(BoundedInput in) {
    return ZoneOffset.ofTotalSeconds(in.readVarInt(false));
  }
}
