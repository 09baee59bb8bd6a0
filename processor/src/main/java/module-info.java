/**
 * The annotation processor. Exports nothing: compilers find it as a service.
 *
 * <p>JavaPoet is inside the published jar, under another name; JDK's compiler tree API is used
 * where it is there.
 */
module dev.parallelizable.processor {
  requires java.compiler;
  requires static jdk.compiler;
  requires static com.google.auto.service;
  requires static com.palantir.javapoet;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.parallelizable.processor.ParallelizableProcessor;
}
