-- grain: une ligne par fichier d'une livraison et par table qu'il nourrit
-- cle: livraison, fichier, nom_table, empreinte
-- titre: Comptes des fichiers livrés
-- lecture: Le compte en vigueur de chaque fichier : une référence arrivée plus tard le révise. Deux fichiers de même nom
--   et d'octets différents comptent chacun ; celui qui n'a pas été chargé s'efface devant celui de même nom chargé
--   ensuite. nature dit si le fichier est une référence du produit ou une livraison.
-- limites: les comptes remplacés restent dans journal.comptes.
-- colonne nature, aucune: Nature de la livraison. REFERENCE pour les références du produit, LIVRAISON sinon.
with

comptes as (
    select * from journal.comptes
),

livraisons as (
    select * from journal.livraisons
),

natures as (
    select
        livraison,
        max(nature) as nature
    from livraisons
    where nature <> 'MODELES'
    group by livraison
),

ranges as (
    select
        *,
        row_number() over (partition by livraison, fichier, nom_table, empreinte order by sequence desc) as rang_compte
    from comptes
),

derniers as (
    select *
    from ranges
    where rang_compte = 1
),

effaces as (
    select distinct
        ancien.livraison,
        ancien.fichier,
        ancien.nom_table,
        ancien.empreinte
    from derniers as ancien
    inner join
        derniers as nouveau
        on
            nouveau.livraison = ancien.livraison
            and nouveau.fichier = ancien.fichier
            and (nouveau.nom_table = ancien.nom_table or ancien.nom_table = '')
            and nouveau.empreinte <> ancien.empreinte
            and nouveau.sequence > ancien.sequence
    where ancien.statut <> 'CHARGE' and nouveau.statut = 'CHARGE'
)

select
    derniers.livraison,
    derniers.fichier,
    derniers.nom_table,
    derniers.empreinte,
    derniers.sequence,
    derniers.date_livraison,
    natures.nature,
    derniers.statut,
    derniers.format,
    derniers.lues,
    derniers.nouvelles,
    derniers.corrigees,
    derniers.doublons,
    derniers.perimees,
    derniers.retirees,
    derniers.rejetees,
    derniers.retenues,
    derniers.ignorees,
    derniers.rejetees_par_code
from derniers
left join natures on natures.livraison = derniers.livraison
left anti join
    effaces
    on
        effaces.livraison = derniers.livraison
        and effaces.fichier = derniers.fichier
        and effaces.nom_table = derniers.nom_table
        and effaces.empreinte = derniers.empreinte
