/** An application that reads the runtime and nothing else: not even {@code java.compiler}. */
module dev.parallelizable.consumers.modular {
  requires dev.parallelizable.runtime;
}
