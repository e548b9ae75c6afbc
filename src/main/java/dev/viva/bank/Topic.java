package dev.viva.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fifteen topics, one for each chapter of the source guide. */
public enum Topic {
    BIAS_VARIANCE("Bias and variance", "bias", "variance", "bias-variance frame"),
    OPTIMIZATION("Optimization", "optimizers", "optimisation", "sgd", "adam"),
    ACTIVATIONS("Activations and gradients", "relu", "vanishing gradient"),
    REGULARIZATION("L1, L2 and weight decay", "regularisation", "lasso", "ridge", "l1", "l2"),
    PROBABILISTIC_ML("Likelihood, priors and Bayes", "bayes", "probabilistic", "map", "mle"),
    INFORMATION_THEORY("Information theory", "kl", "entropy", "information"),
    PCA_SVD("PCA, SVD and low rank", "pca", "svd", "low-rank"),
    KERNELS("Kernels and SVMs", "svm", "kernel"),
    TREES("Trees and ensembles", "boosting", "forest", "tree"),
    EM_ELBO("EM and the ELBO", "em", "elbo"),
    GLMS("Generalized linear models", "glm", "logistic"),
    CALIBRATION("Calibration", "calibrated"),
    GENERALIZATION("Generalization theory", "generalisation", "vc"),
    WHY_IT_WORKS("Why does it work?", "why", "dropout", "batchnorm"),
    TRICKY_THEORY("Tricky theory probes", "tricky", "probes");

    private final String title;
    private final String[] otherNames;

    Topic(String title, String... otherNames) {
        this.title = title;
        this.otherNames = otherNames.clone();
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The name files and commands use, such as {@code bias-variance}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The chapter of the source guide, 1 to 15. */
    public int chapter() {
        return ordinal() + 1;
    }

    /** Reads a slug, a title or one of a few common names; letter case does not matter. */
    public static Optional<Topic> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(topic -> topic.isCalled(wanted)).findFirst();
    }

    private boolean isCalled(String wanted) {
        return wanted.equals(slug())
                || wanted.equals(title.toLowerCase(Locale.ROOT))
                || wanted.equals(slug().replace('-', ' '))
                || Arrays.asList(otherNames).contains(wanted);
    }
}
