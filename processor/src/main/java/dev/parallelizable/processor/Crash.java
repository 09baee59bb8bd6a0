package dev.parallelizable.processor;

import dev.parallelizable.processor.validation.Finding;
import dev.parallelizable.processor.validation.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** A failure of our own, with what a report of it needs. */
final class Crash {
  private static final int FRAMES = 8;
  private static final String OUR_POM =
      "/META-INF/maven/dev.parallelizable/parallelizable-processor/pom.properties";

  private Crash() {}

  static Finding at(TypeElement type, Throwable failure, ProcessingEnvironment environment) {
    return Finding.at(
        type, Message.CRASH, type, describe(failure), version() + ", " + compiler(environment));
  }

  private static String describe(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", failure + " at ", ""));
  }

  /** From our own jar; classes that are not in one have no version. */
  private static String version() {
    try (InputStream file = Crash.class.getResourceAsStream(OUR_POM)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return "processor " + properties.getProperty("version", "of no release");
    } catch (IOException e) {
      return "processor of unknown version";
    }
  }

  /** Which one it is shows in the name of its environment, or of a tool's that wraps it. */
  private static String compiler(ProcessingEnvironment environment) {
    return environment.getClass().getName()
        + " on Java "
        + Runtime.version()
        + ", source version "
        + environment.getSourceVersion();
  }
}
