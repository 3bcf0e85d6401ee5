-- grain: une ligne par attribution modifiée
select beneficiaire as personne
from modifiees
