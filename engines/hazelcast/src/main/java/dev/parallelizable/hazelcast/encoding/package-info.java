/**
 * Turns elements, bound arguments and results into bytes and back.
 *
 * <p>{@code Encoding} writes one value after the other. Boxes and strings it writes itself; all
 * else goes through Kryo, which walks the object graph, keeps the references inside one value and
 * bounds the depth. What Kryo would do with a type is replaced here: {@code Types} finds the {@code
 * Kind} of a class — a number for what the JDK has, a name for the rest — and asks the {@code
 * AllowList} before it loads, or takes apart, anything else. Records are read through their
 * canonical constructor, other classes field by field through reflection: unlike {@code
 * sun.misc.Unsafe}, it refuses a value that is not of the field's type.
 *
 * <p>{@code BoundedInput} makes sure that bytes can't ask for more memory than a multiple of their
 * own number: each element takes at least one byte, so all the lengths together can't exceed them.
 * Only large primitive arrays ({@code PrimitiveArrays}) are not among the bytes: they come
 * ready-made from the message, which has bounded them.
 */
@NullMarked
package dev.parallelizable.hazelcast.encoding;

import org.jspecify.annotations.NullMarked;
