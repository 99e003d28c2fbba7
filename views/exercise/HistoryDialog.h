// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "views/widgets/FormDialog.h"
#include "views/exercise/Requests.h"

namespace redoubt::views {

class LedgerTable;

/// Earlier entries of one team, each with its reversal. Show it with open(); deletes itself when closed.
class HistoryDialog : public FormDialog
{
    Q_OBJECT
public:
    HistoryDialog(const models::TeamLabel &team, bool mayReverse, QWidget *parent);

    void setEntries(const std::vector<models::LedgerRow> &entries);

Q_SIGNALS:
    void reversalRequested(const redoubt::views::ReversalRequest &request);

private:
    LedgerTable *m_table;
};

} // namespace redoubt::views
