package dev.parallelizable.hazelcast.protocol;

import dev.parallelizable.runtime.spi.Shape;
import java.util.UUID;

/**
 * What a driver asks of a member. Every request may arrive twice, late, or not at all: a repeated
 * one changes nothing and is answered again.
 */
public sealed interface Request {
  /** {@return the call that it is about} */
  UUID call();

  /**
   * Prepares a call on the member; sent once to each, with what all elements share.
   *
   * @param call the call
   * @param name the call's name, for threads and messages
   * @param kernel the kernel's name
   * @param fingerprint of the kernel, as the driver has it
   * @param shape what inputs and results are made of
   * @param lazy whether somebody waits for single results
   * @param limitNanos how long an element may run, in nanoseconds, or 0 for ever
   * @param bound the encoded bound arguments
   */
  record Open(
      UUID call,
      String name,
      String kernel,
      Bytes fingerprint,
      Shape shape,
      boolean lazy,
      long limitNanos,
      Content bound)
      implements Request {}

  /**
   * Runs elements; answered as soon as some are done, or a while has passed.
   *
   * @param call the call
   * @param chunk tells this attempt from all others
   * @param first the first element to run
   * @param end the element after the last one to run
   * @param count how many elements the inputs are, of which this may be a part
   * @param inputs the encoded inputs
   */
  record Run(UUID call, long chunk, int first, int end, int count, Content inputs)
      implements Request {}

  /**
   * Asks for further outcomes of elements.
   *
   * @param call the call
   * @param chunk the attempt
   * @param from the first element whose outcome has not arrived
   */
  record More(UUID call, long chunk, int from) implements Request {}

  /**
   * Others will run what follows: nothing behind an element is to start.
   *
   * @param call the call
   * @param chunk the attempt
   * @param at the last element that has to run
   */
  record Stop(UUID call, long chunk, int at) implements Request {}

  /**
   * Interrupts the running element; no other is to start.
   *
   * @param call the call
   * @param chunk the attempt
   */
  record Cancel(UUID call, long chunk) implements Request {}

  /**
   * The call is over.
   *
   * @param call the call
   */
  record Close(UUID call) implements Request {}
}
