package dev.parallelizable.processor.validation;

import java.util.Arrays;
import java.util.Locale;

/**
 * All that the generation has to say to users: what is wrong, where, and what to do about it.
 *
 * <p>The identifiers in brackets are stable: people search for them, build scripts match them.
 */
public enum Message {
  PRIVATE_METHOD("PrivateMethod", "%s is private, so %s cannot call it. Make it package-private."),
  PRIVATE_TYPE(
      "PrivateType",
      "%s cannot be called from %s, because %s is private. Make that type package-private."),
  INACCESSIBLE_TYPE(
      "InaccessibleType",
      "%s mentions %s, which %s cannot access. Make that type package-private, or public if it is"
          + " of another package, or use another type here."),
  ANNOTATION_MEMBER(
      "AnnotationMember",
      "%s is a member of an annotation type: it is a constant, there is nothing to call in"
          + " parallel. Remove @Parallelizable."),
  VOID_RESULT(
      "VoidResult",
      "%s returns nothing, and a pure method without a result does nothing. Return a value, or"
          + " remove @Parallelizable."),
  NO_PARAMETER(
      "NoParameter",
      "%s has no parameter, so there is nothing to call it in parallel for. Add the element as a"
          + " parameter."),
  ONLY_SHARED(
      "OnlyShared",
      "All parameters of %s are @Shared, so there is nothing to call it in parallel for. Remove"
          + " @Shared from the element."),
  NOT_AN_EXCEPTION(
      "NotAnException",
      "%s throws %s, which is checked but no subclass of Exception, so a parallel call cannot"
          + " declare it. Throw an Exception instead."),
  SHARED_ALONE(
      "SharedAlone",
      "@Shared on %s means nothing here, because %s is not @Parallelizable. Annotate the method,"
          + " or remove @Shared."),
  INVALID_NAME(
      "InvalidName",
      "\"%s\" is not a Java identifier, so no accessor can be called so. Correct name=."),
  SAME_NAME(
      "SameName",
      "%s and %s would both have the view %s. Give one of them another accessor with"
          + " @Parallelizable(name = \"…\")."),
  VIEW_LIKE_RECORD(
      "ViewLikeRecord",
      "The view %2$s of %1$s would have the name of the record %2$s that is nested in it. Give"
          + " another accessor with @Parallelizable(name = \"…\")."),
  VIEW_LIKE_CLASS(
      "ViewLikeClass",
      "The view %2$s of %1$s would have the name of the generated class that it is nested in."
          + " Give another accessor with @Parallelizable(name = \"…\")."),
  METHOD_OF_OBJECT(
      "MethodOfObject",
      "The accessor of %s would be a static %s, which clashes with the method of Object. Give"
          + " another accessor with @Parallelizable(name = \"…\")."),
  HIDDEN_TYPE(
      "HiddenType",
      "The view %2$s of %1$s would hide the class %2$s, which has no other name, being in the"
          + " unnamed package. Give another accessor with @Parallelizable(name = \"…\"), or move"
          + " the class to a package."),
  HIDDEN_BY_RECORD(
      "HiddenByRecord",
      "The record Args in the view of %s would hide the class Args, which has no other name, being"
          + " in the unnamed package. Move the class to a package, or rename it."),
  SAME_CLASS("SameClass", "%s and %s would both have the generated class %s. Rename one of them."),
  CLASS_EXISTS(
      "ClassExists", "%s cannot be generated for %s: a class of this name exists. Rename that."),
  GENERATED_BEFORE(
      "GeneratedBefore",
      "%s cannot be generated for %s: what an earlier build generated is in the way, among the"
          + " sources, or with ECJ on the class path. Delete it, and keep the folder of generated"
          + " sources off the source path."),
  CANNOT_WRITE("CannotWrite", "%s cannot be written: %s"),
  NO_RUNTIME(
      "NoRuntime",
      "%s has methods to call in parallel, but the runtime is missing. Add"
          + " dev.parallelizable:parallelizable-runtime to the class path, and in a module"
          + " \"requires dev.parallelizable.runtime\"."),
  CRASH(
      "Crash",
      "The processor failed at %s, which is a bug in it and not in your code. The other types are"
          + " not affected; without @Parallelizable in this one the build goes on. Please report"
          + " it at https://github.com/parallelizable/parallelizable/issues with this message and"
          + " the declaration of that type, its imports and the annotated methods without their"
          + " bodies. What happened: %s (%s)");

  private final String id;
  private final String text;

  Message(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** {@return the identifier in its brackets} */
  public String id() {
    return "[Parallelizable/" + id + "]";
  }

  String format(Object... arguments) {
    Object[] described = Arrays.stream(arguments).map(Describe::argument).toArray();
    return id() + " " + String.format(Locale.ROOT, text, described);
  }
}
