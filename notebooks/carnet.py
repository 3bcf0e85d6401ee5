"""What the notebooks share: the warehouse opened read-only, French numbers, sentences and charts in black and white."""

import os
import textwrap
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import pandas
from IPython.display import Markdown, display

DEMO = Path(__file__).parent.parent / "data" / "demo" / "warehouse" / "solidrnet.duckdb"
NOIR, GRIS, CLAIR = "#222222", "#777777", "#aaaaaa"

pandas.set_option("display.max_colwidth", None, "display.width", 160)


def ouvrir():
    """The analysts' file named by SOLIDRNET_ENTREPOT, else the sample programme's, opened read-only."""
    fichier = Path(os.environ.get("SOLIDRNET_ENTREPOT", DEMO))
    if not fichier.is_file():
        raise FileNotFoundError(
            "Entrepôt introuvable : lancez ./solidrnet demo, ou donnez le chemin de solidrnet.duckdb "
            "dans la variable SOLIDRNET_ENTREPOT."
        )
    return duckdb.connect(str(fichier), read_only=True)


def derniere_edition(connexion):
    """The last frozen month and its last revision, as (edition, month): ("2026-10/r1", "2026-10")."""
    ligne = connexion.execute("""
        select edition, split_part(edition, '/', 1) from editions.definitions
        order by split_part(edition, '/', 1) desc, cast(split_part(edition, '/r', 2) as int) desc
        limit 1
    """).fetchone()
    if ligne is None:
        raise ValueError("Aucune édition dans cet entrepôt : figez un mois avec ./solidrnet edition --month AAAA-MM.")
    return ligne


def nombre(valeur, decimales=0):
    """A number as the French write it: 12 345,6, with narrow no-break spaces."""
    return f"{float(valeur):,.{decimales}f}".replace(",", "\u202f").replace(".", ",").replace("-", "\u2212")


def significatifs(valeur, chiffres=2):
    """A number rounded to so many significant figures: what an interval allows one to say."""
    valeur = float(valeur)
    if valeur == 0:
        return "0"
    rang = chiffres - 1 - int(f"{abs(valeur):e}".split("e")[1])
    return nombre(round(valeur, rang), max(rang, 0))


def phrase(texte):
    """Shows a sentence made of numbers that were just computed."""
    display(Markdown(texte))


def graphique(titre, source, hauteur=3.6):
    """A figure with its sentence above and its source below; returns its axes."""
    _, axes = plt.subplots(figsize=(8, hauteur), dpi=80, layout="constrained")
    axes.set_title(titre, loc="left", fontsize=11, wrap=True)
    axes.figure.supxlabel("Source : " + source, x=0.01, ha="left", fontsize=8, color="#444444")
    for bord in ("top", "right"):
        axes.spines[bord].set_visible(False)
    return axes


def plier(texte, largeur=38):
    """A label over as many lines as it needs, whole."""
    return textwrap.fill(texte, largeur)


def barres(axes, noms, valeurs, etiquette=nombre):
    """Horizontal bars, the first row on top, each with its value written at its end."""
    trait = axes.barh([plier(nom) for nom in noms], [float(v) for v in valeurs], color=GRIS)
    fond = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
    axes.bar_label(trait, [etiquette(v) for v in valeurs], padding=3, fontsize=8, bbox=fond)
    axes.invert_yaxis()
    axes.margins(x=0.12)
