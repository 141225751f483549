/// A model with classes, tables, reasons and targets.
package enum NamedValues {
  package static let rules = """
    model risks "Risks" {
      languages en  unanswered counts as unknown
      columns { community "code" name "name" year "year" group district "district" }
      not_applicable words "NA"
      reasons points below baseline
    }
    scale grade "Grade" { 0 low "Low" reason "G0"  1 mid "Mid"  2 high "High" points 4 }
    fact members "Members" number whole at least 0
    fact legal "Legal" yes_no not applicable allowed
    fact trade "Trade" choice { none "None"  shop "Shop"  mill "Mill" }
    fact goal "Goal" number at least 0
    class size "Size" of members { small "Small" below 10  medium "Medium" up to 20  large "Large" otherwise }
    class standing "Standing" of work { good "Good" from 60%  fair "Fair" from 30%  poor "Poor" otherwise }
    table danger "Danger" by trade, legal gives grade {
      across no, yes
      none: low, low
      shop: mid, low
      mill: high, mid
    }
    table fee "Fee" by danger, size gives points {
      across small, medium, large
      low: 1, 1, 2.5
      mid: 2, 3, 4
      high: 6, 7, -8
    }
    dimension work "Work" baseline 3 target 80% baseline 10% {
      indicator books "Books" scale grade not applicable allowed reason "R1"
      indicator hands "Hands" measures members reason "R2" baseline 18 {
        bands { below 10: 0 points reason "R3"  up to 20: 9 points  otherwise: 18 points }
      }
      indicator exposure "Exposure" level of danger
      indicator costs "Costs" measures fee { bands { below 2: 0 points  otherwise: 2 points } }
    }
    dimension sums "Sums" of 3 score sum of points target goal {
      indicator left "Left" { 0 none "None"  1 some "Some"  3 all "All" }
    }
    measure come = progress to date of work
    phases {
      phase fluid   "Fluid"
      phase ordered "Ordered" from 20% { requires standing at least fair and danger is not high }
      phase strong  "Strong" { requires size is large and come >= 50% }
    }

    """
}
