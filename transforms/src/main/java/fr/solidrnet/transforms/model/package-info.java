@NullMarked
package fr.solidrnet.transforms.model;

import org.jspecify.annotations.NullMarked;
