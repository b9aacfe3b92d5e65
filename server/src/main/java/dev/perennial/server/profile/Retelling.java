package dev.perennial.server.profile;

/** Says whether the store is being told again what it knew before. Until that ends it knows too little. */
public interface Retelling {

    /**
     * True from a start, or from the moment the store had to begin again, until it knows what was known then. Nobody
     * may conclude meanwhile that somebody no longer belongs somewhere. Whoever concludes from an answer looks once
     * more after the answer: the store may have begun again just before it.
     */
    boolean isUnderWay();
}
