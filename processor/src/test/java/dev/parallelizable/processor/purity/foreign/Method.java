package dev.parallelizable.processor.purity.foreign;

/**
 * A method in a source text.
 *
 * @param type its class, qualified, with dots for nesting, too
 * @param signature its name and the types of its parameters as the text names them, without type
 *     arguments: {@code max(List,Comparator)}
 * @param path of the file
 * @param start where its text begins
 * @param end where it ends
 */
record Method(String type, String signature, String path, long start, long end) {

  String name() {
    return type + "#" + signature;
  }

  boolean contains(long position) {
    return start <= position && position < end;
  }

  /** {@return the method after the insertion of some text before it} */
  Method movedBy(long offset, long inserted) {
    return new Method(type, signature, path, start + offset, end + offset + inserted);
  }
}
