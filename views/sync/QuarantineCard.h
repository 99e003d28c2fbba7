// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/QuarantineModel.h"
#include "views/widgets/Surface.h"

namespace redoubt::views {

class Label;

/// One change that was not taken: what it is, why, what helps, and the server's own word for it, for whoever supports this.
class QuarantineCard : public Surface
{
    Q_OBJECT
public:
    explicit QuarantineCard(QWidget *parent = nullptr);

    void setRow(const models::QuarantineRow &row);

private:
    Label *m_what;
    Label *m_title;
    Label *m_why;
    Label *m_advice;
    Label *m_when;
    Label *m_code;
};

} // namespace redoubt::views
