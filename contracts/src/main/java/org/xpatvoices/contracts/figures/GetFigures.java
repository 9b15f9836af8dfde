package org.xpatvoices.contracts.figures;

/** Asks for all published figures, newest period first; answers a list of {@link FiguresView}. */
public record GetFigures() {}
