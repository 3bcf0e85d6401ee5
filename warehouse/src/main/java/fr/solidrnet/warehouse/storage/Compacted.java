package fr.solidrnet.warehouse.storage;

/**
 * Small files of one table that were written as few.
 *
 * @param before how many there were, 0 where there were too few to be worth it
 * @param after how many hold the same rows now
 */
public record Compacted(int before, int after) {
    static final Compacted NONE = new Compacted(0, 0);
}
