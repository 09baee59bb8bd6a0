/** The annotations that mark a method for parallel calls. */
module dev.parallelizable {
  requires static transitive org.jspecify;

  exports dev.parallelizable;
}
