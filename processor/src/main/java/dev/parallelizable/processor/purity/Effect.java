package dev.parallelizable.processor.purity;

import com.sun.source.tree.Tree;

/**
 * A change that a method makes to something it did not create.
 *
 * @param kind how
 * @param root to what
 * @param tree the expression
 * @param text the expression as a message shows it
 */
record Effect(Kind kind, Root root, Tree tree, String text) {

  /** How something is changed. */
  enum Kind {
    /** An assignment to a field. */
    WRITE("writes"),
    /** An assignment to an element of an array. */
    STORE("writes into"),
    /** A call that changes it. */
    CHANGE("changes"),
    /** A call that appends to it: a change of a text in memory, but output where it is a writer. */
    APPEND("changes"),
    /** A call that changes a setting of the whole virtual machine. */
    SET("changes"),
    /** A call that changes it inside: harmless unless several elements have the same one. */
    USE("uses"),
    /** Nothing is changed, but two runs may differ. */
    READ("reads");

    private final String verb;

    Kind(String verb) {
      this.verb = verb;
    }

    String verb() {
      return verb;
    }
  }

  Effect at(Root other) {
    return new Effect(kind, other, tree, text);
  }
}
