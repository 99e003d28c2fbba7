// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidenceViewer.h"

#include "views/exercise/EvidencePreview.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QKeyEvent>

namespace redoubt::views {

namespace {
constexpr int around = 24; // of the window stays to be seen on each side
} // namespace

EvidenceViewer::EvidenceViewer(QWidget *parent)
    : FloatingDialog(tr("Evidence, enlarged"), parent), m_name(new ElidedLabel({}, BodyType, Weight::Bold)),
      m_facts(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text3)), m_position(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_previous(Button::iconOnly(Icon::ChevronLeft, tr("Previous piece (Left)"))),
      m_next(Button::iconOnly(Icon::ChevronRight, tr("Next piece (Right)"))),
      m_save(new Button(tr("Save a copy…"), ButtonKind::Secondary, Icon::Download, ButtonSize::Small)), m_preview(new EvidencePreview)
{
    auto *column = columnLayout(this, {room(), room(), room(), room() + 4});
    auto *head = rowLayout(8);
    head->setContentsMargins(16, 10, 12, 10);
    m_name->setElide(Elide::Middle);
    head->addWidget(m_name);
    head->addWidget(m_facts, 1);
    head->addWidget(m_position);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    head->addWidget(m_save);
    auto *close = Button::iconOnly(Icon::Close, tr("Close (Esc)"));
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_preview, 1);
    connect(m_previous, &QPushButton::clicked, this, &EvidenceViewer::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &EvidenceViewer::nextRequested);
    connect(m_save, &QPushButton::clicked, this, &EvidenceViewer::saveRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    // Buttons and texts have uses of their own for the arrows.
    for (auto *widget : findChildren<QWidget *>())
        widget->installEventFilter(this);
    for (auto *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Return that opened it must not save or close
    m_preview->setFocus();
}

void EvidenceViewer::open()
{
    if (parentWidget() != nullptr)
        resize(parentWidget()->window()->size() - 2 * QSize(around - room(), around - room()));
    FloatingDialog::open();
}

void EvidenceViewer::setPiece(const QString &name, const QString &facts)
{
    m_name->setText(name);
    m_facts->setText(facts);
    setAccessibleDescription(name);
}

void EvidenceViewer::setPosition(int position, int of)
{
    m_position->setText(tr("%1 of %2").arg(position).arg(of));
    for (QWidget *widget : {static_cast<QWidget *>(m_position), static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        widget->setVisible(of > 1);
    m_previous->setEnabled(position > 1);
    m_next->setEnabled(position < of);
}

void EvidenceViewer::setSaveable(bool saveable, const QString &why)
{
    m_save->setEnabled(saveable);
    m_save->setToolTip(why);
}

bool EvidenceViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ShiftModifier) || key->modifiers().testFlag(Qt::ControlModifier))
            return FloatingDialog::eventFilter(watched, event);
        if (key->key() == Qt::Key_Left) {
            Q_EMIT previousRequested();
            return true;
        }
        if (key->key() == Qt::Key_Right) {
            Q_EMIT nextRequested();
            return true;
        }
    }
    return FloatingDialog::eventFilter(watched, event);
}

} // namespace redoubt::views
