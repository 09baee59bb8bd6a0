package dev.parallelizable.processor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A failure of our own in one line, with as much of its stack as a report needs. */
final class Crash {
  private static final int FRAMES = 5;

  private Crash() {}

  static String describe(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", failure + " at ", ""));
  }
}
