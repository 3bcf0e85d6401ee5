-- grain: une ligne par fichier, par table et par code de refus
-- cle: livraison, fichier, nom_table, empreinte, code
-- titre: Lignes refusées par motif
-- lecture: Combien de lignes d'un fichier sont refusées sous chaque code ; une ligne compte une fois, sous son premier
--   motif dans l'ordre des colonnes.
-- limites: les lignes en attente d'une référence y sont, tant que la référence n'est pas arrivée.
-- colonne code, aucune: Code du refus. Code stable du motif.
-- colonne lignes, aucune, lignes: Lignes refusées. Nombre de lignes comptées sous ce code.
with

comptes as (
    select * from mart.comptes
)

select
    comptes.livraison,
    comptes.fichier,
    comptes.nom_table,
    comptes.empreinte,
    motif.code,
    comptes.date_livraison,
    comptes.nature,
    comptes.statut,
    motif.lignes
from comptes
lateral view explode(comptes.rejetees_par_code) motif as code, lignes
