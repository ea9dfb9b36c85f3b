package dev.rapport.chassis.web;

/** Carries a {@link Problem} out of a reactive chain to the one place that answers with it. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
