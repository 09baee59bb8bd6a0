/** What a member does: takes requests, runs chunks on its local pool, answers. */
@NullMarked
package dev.parallelizable.hazelcast.member;

import org.jspecify.annotations.NullMarked;
