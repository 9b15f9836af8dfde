package org.xpatvoices.contracts.figures;

/** What can happen to a privacy budget. */
public sealed interface FiguresEvent permits FiguresPublished, PrivacySpent {}
