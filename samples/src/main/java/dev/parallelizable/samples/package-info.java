/** Small programs on real input, each of which shows one use of generated parallel calls. */
@NullMarked
package dev.parallelizable.samples;

import org.jspecify.annotations.NullMarked;
