// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/Reversal.h"

#include "views/exercise/RuledCard.h"
#include "views/exercise/Words.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FileChooser.h"
#include "views/widgets/PlainWords.h"

#include <QFileDialog>
#include <QFileInfo>

namespace redoubt::views {

void confirmReversal(QWidget *parent, const std::vector<models::TeamMove> &moves, const std::function<void(const QString &)> &confirmed)
{
    QStringList consequences;
    for (const models::TeamMove &move : moves) {
        if (move.change < exercise::Points())
            consequences << RuledCard::tr("%1 loses the %2 points again.").arg(move.team.code, Words::points(-move.change));
        else
            consequences << RuledCard::tr("%1 gets %2 points back.").arg(move.team.code, Words::points(move.change));
    }
    consequences << RuledCard::tr(
        "The entry stays in the ledger with your reason beside it. A reversal cannot itself be undone; a new ruling can be made.");

    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.icon = Icon::Undo;
    confirmation.question = moves.size() > 1 ? RuledCard::tr("Reverse the whole ruling?") : RuledCard::tr("Reverse this entry?");
    confirmation.consequences = PlainWords::sentences(consequences);
    confirmation.accept = RuledCard::tr("Reverse");
    confirmation.decline = RuledCard::tr("Keep it");
    confirmation.reasonPrompt = RuledCard::tr("Reason, read by the team and kept in the ledger");
    confirmation.reasonMinimum = 2;
    auto *dialog = new ConfirmDialog(confirmation, parent);
    QObject::connect(dialog, &ConfirmDialog::confirmed, parent, confirmed);
    dialog->open();
}

void confirmEvidenceSave(QWidget *parent, const QString &name, const std::function<void(const QString &)> &chosen)
{
    Confirmation confirmation;
    confirmation.icon = Icon::Alert;
    confirmation.question = RuledCard::tr("Save a copy of this evidence?");
    confirmation.consequences =
        RuledCard::tr(
            "%1 comes from an exercise and may be live malware. It is saved as it is and not opened. Open it only on a machine made for that.")
            .arg(name);
    confirmation.accept = RuledCard::tr("Choose where…");
    auto *dialog = new ConfirmDialog(confirmation, parent);
    QObject::connect(dialog, &ConfirmDialog::confirmed, parent, [parent, name, chosen] {
        auto *where = fileChooser(parent, RuledCard::tr("Save a copy"));
        where->setAcceptMode(QFileDialog::AcceptSave);
        // A name from outside never brings a folder along.
        where->selectFile(QFileInfo(name).fileName());
        QObject::connect(where, &QFileDialog::fileSelected, parent, chosen);
        where->open();
    });
    dialog->open();
}

} // namespace redoubt::views
