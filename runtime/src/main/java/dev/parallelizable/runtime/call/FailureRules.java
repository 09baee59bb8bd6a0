package dev.parallelizable.runtime.call;

/** What failures look like to callers. Methods may be called by any thread, with locks held. */
public interface FailureRules {
  /**
   * {@return the failure of an element that ran too long}
   *
   * @param index the element's position
   */
  Throwable timedOut(long index);

  /**
   * {@return the failure as a pull from lazy results throws it}
   *
   * @param index the element's position
   * @param failure what the element threw
   */
  Throwable pulled(long index, Throwable failure);

  /**
   * {@return the failure as a call for a whole list, or its future, throws it}
   *
   * @param index the element's position
   * @param failure what the element threw
   */
  Throwable joined(long index, Throwable failure);

  /**
   * {@return the failure of the input itself as a pull throws it}
   *
   * @param index the position of the element that could not be taken
   * @param failure what the input threw
   */
  Throwable input(long index, Throwable failure);
}
