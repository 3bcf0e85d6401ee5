package fr.solidrnet.transforms.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many of the rows behind a figure a delivery gave. */
public record Delivered(String livraison, @Nullable LocalDate dateLivraison, long lignes) {}
