/** Runs the chunks of generated parallel calls. */
module dev.parallelizable.runtime {
  requires transitive dev.parallelizable;
  requires static transitive org.jspecify;

  exports dev.parallelizable.runtime;
  exports dev.parallelizable.runtime.spi;
}
