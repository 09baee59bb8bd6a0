package dev.parallelizable.processor.writer;

import dev.parallelizable.processor.model.ParallelType;
import java.util.stream.Collectors;

/**
 * Writes the list of a generated class's kernels, by which an engine on another machine finds them:
 * it must not load a class because a message names it. One file for each annotated type, as build
 * tools want it, and none for all.
 */
public final class KernelIndex {
  private KernelIndex() {}

  /** {@return the name of the file, from the root of the class path} */
  public static String path(ParallelType type) {
    return "META-INF/parallelizable/" + type.name().reflectionName();
  }

  /** {@return a line for each kernel: its name, and the binary name of its class} */
  public static String write(ParallelType type) {
    return type.views().stream()
        .map(
            view ->
                view.owner().reflectionName()
                    + '.'
                    + view.accessor()
                    + ' '
                    + view.name().nestedClass(view.loop()).reflectionName()
                    + '\n')
        .collect(Collectors.joining());
  }
}
