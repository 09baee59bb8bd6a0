package dev.parallelizable.processor.purity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Methods of the JDK that are known to change something. */
final class Mutators {

  /**
   * What a method changes.
   *
   * @param kind how
   * @param argument which argument it changes, from 0; {@link #RECEIVER} for what it is called on
   */
  record Mutator(Effect.Kind kind, int argument) {
    static final int RECEIVER = -1;
  }

  private static final Mutator CHANGES = new Mutator(Effect.Kind.CHANGE, Mutator.RECEIVER);
  private static final Mutator APPENDS = new Mutator(Effect.Kind.APPEND, Mutator.RECEIVER);
  private static final Mutator USES = new Mutator(Effect.Kind.USE, Mutator.RECEIVER);

  /** By the type that declares the method, or one of its supertypes. */
  private static final MethodTable CHANGING =
      MethodTable.of(
          """
          java.util.Collection: add addAll remove removeAll removeIf retainAll clear
          java.util.SequencedCollection: addFirst addLast removeFirst removeLast
          java.util.List: set sort replaceAll
          java.util.Vector: addElement insertElementAt removeElement setElementAt setSize \
             removeElementAt removeAllElements
          java.util.Stack: push pop
          java.util.Queue: offer poll
          java.util.Deque: offerFirst offerLast pollFirst pollLast push pop \
             removeFirstOccurrence removeLastOccurrence
          java.util.NavigableSet: pollFirst pollLast
          java.util.Map: put putAll putIfAbsent remove replace replaceAll clear compute \
             computeIfAbsent computeIfPresent merge
          java.util.SequencedMap: putFirst putLast pollFirstEntry pollLastEntry
          java.util.Map.Entry: setValue
          java.util.Properties: setProperty load loadFromXML
          java.util.Iterator: remove
          java.util.ListIterator: add set
          java.util.BitSet: set clear flip and or xor andNot
          java.util.StringJoiner: add setEmptyValue
          java.lang.StringBuilder: append insert delete deleteCharAt replace reverse \
             setCharAt setLength repeat appendCodePoint
          java.lang.StringBuffer: append insert delete deleteCharAt replace reverse \
             setCharAt setLength repeat appendCodePoint
          java.util.Date: setTime setYear setMonth setDate setHours setMinutes setSeconds \
             setNanos
          java.util.Calendar: set add roll clear setTime setTimeInMillis setTimeZone setLenient \
             setFirstDayOfWeek
          java.util.Random: setSeed
          java.text.ParsePosition: setIndex setErrorIndex
          java.text.FieldPosition: setBeginIndex setEndIndex
          java.security.MessageDigest: update
          java.security.Signature: update
          javax.crypto.Mac: update
          java.util.zip.Checksum: update
          java.util.TimeZone: setRawOffset setID
          java.text.DateFormat: setTimeZone setCalendar setLenient setNumberFormat
          java.text.SimpleDateFormat: applyPattern applyLocalizedPattern setDateFormatSymbols \
             set2DigitYearStart
          java.text.DecimalFormat: applyPattern setDecimalFormatSymbols
          java.text.NumberFormat: setMaximumFractionDigits setMinimumFractionDigits \
             setGroupingUsed setRoundingMode setCurrency
          java.lang.ThreadLocal: set
          java.awt.geom.Point2D: setLocation
          java.nio.ByteBuffer: putChar putShort putInt putLong putFloat putDouble
          java.nio.Buffer: put
          """);

  /** Harmless unless two elements do it at the same time to the same object. */
  private static final MethodTable USING =
      MethodTable.of(
          """
          java.text.DateFormat: format parse parseObject formatToCharacterIterator
          java.text.NumberFormat: format parse parseObject formatToCharacterIterator
          java.text.MessageFormat: format parse parseObject formatToCharacterIterator
          java.util.Calendar: get getTime getTimeInMillis getActualMaximum toInstant
          java.util.regex.Matcher: matches find lookingAt reset region usePattern replaceAll \
             replaceFirst results appendReplacement appendTail
          java.security.MessageDigest: digest reset
          java.security.Signature: sign verify initSign initVerify
          javax.crypto.Mac: doFinal reset init
          javax.crypto.Cipher: update doFinal init
          java.util.zip.Checksum: reset
          java.util.SplittableRandom: nextInt nextLong nextDouble nextBoolean split
          java.util.StringTokenizer: nextToken nextElement
          java.nio.Buffer: flip clear rewind compact mark reset
          """);

  /** Static methods that change an argument; the first, if not said otherwise. */
  private static final MethodTable CHANGING_ARGUMENT =
      MethodTable.of(
          """
          java.util.Collections: sort shuffle reverse swap fill addAll rotate replaceAll copy
          java.util.Arrays: fill sort parallelSort setAll parallelSetAll parallelPrefix
          java.lang.reflect.Array: set setInt setLong setDouble setBoolean setByte
          """);

  /** Methods whose first parameter of an {@link #OUTPUT} type is there to be written to. */
  private static final MethodTable WRITING_OUT =
      MethodTable.of(
          """
          java.io.InputStream: read readNBytes
          java.io.Reader: read
          java.io.DataInput: readFully
          java.io.RandomAccessFile: read
          java.util.Random: nextBytes
          java.util.random.RandomGenerator: nextBytes
          java.util.zip.Inflater: inflate
          java.util.zip.Deflater: deflate
          java.nio.ByteBuffer: get
          java.nio.CharBuffer: get
          java.nio.IntBuffer: get
          java.nio.LongBuffer: get
          java.nio.DoubleBuffer: get
          java.lang.String: getChars
          java.lang.StringBuilder: getChars
          java.lang.StringBuffer: getChars
          java.util.Vector: copyInto
          java.util.concurrent.BlockingQueue: drainTo
          java.util.regex.Matcher: appendReplacement appendTail
          java.text.Format: format parse parseObject
          """);

  private static final Set<String> OUTPUT =
      Set.of(
          "java.util.Collection",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.text.ParsePosition");

  /** What belongs to the whole virtual machine. */
  private static final Map<String, Map<String, String>> GLOBAL =
      Map.of(
          "java.lang.System",
          Map.of(
              "setProperty", "the system properties",
              "clearProperty", "the system properties",
              "setProperties", "the system properties",
              "setOut", "the stream System.out",
              "setErr", "the stream System.err",
              "setIn", "the stream System.in"),
          "java.util.Locale",
          Map.of("setDefault", "the default locale"),
          "java.util.TimeZone",
          Map.of("setDefault", "the default time zone"),
          "java.lang.Thread",
          Map.of("setDefaultUncaughtExceptionHandler", "the default handler of all threads"));

  private Mutators() {}

  /** {@return the name of what this changes for the whole virtual machine} */
  static Optional<String> global(ExecutableElement method) {
    return Optional.ofNullable(
        GLOBAL
            .getOrDefault(MethodTable.ownerOf(method), Map.of())
            .get(method.getSimpleName().toString()));
  }

  /** {@return what this changes of what it is called on or with} */
  static List<Mutator> of(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    String owner = MethodTable.ownerOf(method);
    if (owner.equals("java.lang.System") && name.equals("arraycopy")) {
      return List.of(new Mutator(Effect.Kind.STORE, 2));
    }
    if (owner.equals("java.lang.Appendable")) {
      return List.of(APPENDS);
    }
    if (CHANGING_ARGUMENT.has(method)) {
      boolean array = !owner.equals("java.util.Collections");
      return List.of(new Mutator(array ? Effect.Kind.STORE : Effect.Kind.CHANGE, 0));
    }
    if (!owner.startsWith("java.") && !owner.startsWith("javax.")) {
      // Not the JDK's: perhaps "add" returns another list there.
      return List.of();
    }
    List<Mutator> all = new ArrayList<>();
    Set<String> types = MethodTable.typesOf(method.getEnclosingElement());
    if (types.stream().anyMatch(type -> CHANGING.has(type, name))) {
      all.add(CHANGES);
    } else if (types.stream().anyMatch(type -> USING.has(type, name))) {
      all.add(USES);
    }
    if (types.stream().anyMatch(type -> WRITING_OUT.has(type, name))) {
      output(method).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Mutator> output(ExecutableElement method) {
    int index = 0;
    for (VariableElement parameter : method.getParameters()) {
      if (parameter.asType().getKind() == TypeKind.ARRAY) {
        return Optional.of(new Mutator(Effect.Kind.STORE, index));
      }
      if (parameter.asType() instanceof DeclaredType type
          && type.asElement() instanceof TypeElement element
          && OUTPUT.contains(element.getQualifiedName().toString())) {
        return Optional.of(new Mutator(Effect.Kind.CHANGE, index));
      }
      index++;
    }
    return Optional.empty();
  }
}
