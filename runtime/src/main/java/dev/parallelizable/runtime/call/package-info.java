/**
 * A call from its begin to its end: which elements are claimed, running, done; how it fails and how
 * it is ended.
 */
@NullMarked
package dev.parallelizable.runtime.call;

import org.jspecify.annotations.NullMarked;
