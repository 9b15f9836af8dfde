package org.xpatvoices.contracts.packet;

/** How far the making of a packet is. Percentages are of the time that a large packet takes. */
public enum AssemblyStage {
    READING(5),
    GENERALISING(55),
    WRITING(65),
    VERIFYING(75),
    SEALING(95);

    private final int percent;

    AssemblyStage(int percent) {
        this.percent = percent;
    }

    /** What has been done when this stage begins. */
    public int percent() {
        return percent;
    }
}
