package dev.parallelizable.hazelcast.member;

import dev.parallelizable.runtime.spi.Chunk;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What one thread runs of a chunk: all of it, or what is left where a thread before was stuck in an
 * element that had run too long.
 */
final class ChunkPart implements Chunk {
  final MemberChunk chunk;
  final int from;

  ChunkPart(MemberChunk chunk, int from) {
    this.chunk = chunk;
    this.from = from;
  }

  @Override
  public Kernel kernel() {
    return chunk.call.kernel;
  }

  @Override
  public Shape shape() {
    return chunk.call.shape;
  }

  @Override
  public @Nullable Object[] inputs() {
    return chunk.inputs(from);
  }

  @Override
  public String name() {
    return chunk.call.name;
  }

  @Override
  public void run(Permit permit) {
    Chunk outer = permit.chunk();
    permit.setChunk(this);
    try {
      chunk.run(this, permit);
    } finally {
      permit.setChunk(outer);
      if (outer == null) {
        permit.ending();
      }
    }
  }
}
