// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/HistoryDialog.h"

#include "views/exercise/LedgerTable.h"
#include "views/exercise/Words.h"
#include "views/theme/Typography.h"

#include <QVBoxLayout>

namespace redoubt::views {

HistoryDialog::HistoryDialog(const models::TeamLabel &team, bool mayReverse, QWidget *parent)
    : FormDialog(tr("Entries of %1").arg(Words::team(team)), {}, parent), m_table(new LedgerTable)
{
    m_table->setMinimumSize(scaled(760), scaled(360));
    m_table->setMayReverse(mayReverse);
    body()->addWidget(m_table);
    connect(m_table, &LedgerTable::reversalRequested, this, &HistoryDialog::reversalRequested);
}

void HistoryDialog::setEntries(const std::vector<models::LedgerRow> &entries) { m_table->setEntries(entries); }

} // namespace redoubt::views
