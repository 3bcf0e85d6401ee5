-- grain: one figure of the month, with the same figure a month and a year before, and its target
-- lecture: the reader gives {indicateurs} and the months; the only target in an edition is that of the packs
with

chiffres as (
    select * from {indicateurs}
),

objectif as (
    select denominateur as cible
    from chiffres
    where code = 'objectif_packs'
        and periode = 'cumul'
        and decoupage = ''
        and mois = '{mois}'
)

select
    courant.code,
    courant.periode,
    courant.decoupage,
    courant.modalite,
    courant.valeur,
    courant.numerateur,
    courant.denominateur,
    courant.p5,
    courant.p95,
    precedent.valeur as precedent,
    an_passe.valeur as an_passe,
    objectif.cible as objectif
from chiffres as courant
left join chiffres as precedent
    on precedent.code = courant.code
    and precedent.periode = courant.periode
    and precedent.decoupage = courant.decoupage
    and precedent.modalite = courant.modalite
    and precedent.mois = '{precedent}'
left join chiffres as an_passe
    on an_passe.code = courant.code
    and an_passe.periode = courant.periode
    and an_passe.decoupage = courant.decoupage
    and an_passe.modalite = courant.modalite
    and an_passe.mois = '{an_passe}'
left join objectif
    on courant.code = 'packs_attribues'
    and courant.periode = 'cumul'
    and courant.decoupage = ''
where courant.mois = '{mois}'
order by courant.code, courant.periode, courant.decoupage, courant.modalite
